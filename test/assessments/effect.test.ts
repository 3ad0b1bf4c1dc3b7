import { expect } from 'chai'
import { readAssessment } from '../../src/assessments/answers-file.ts'
import { effectOf } from '../../src/assessments/effect.ts'
import { loadLibrary } from '../../src/content/index.ts'
import type { Questionnaire } from '../../src/content/questionnaire.ts'

const library = loadLibrary(['.'])
const older = library.questionnaires.get('strategic@1.0')!.content
const { file } = readAssessment('cases/municipality-medium.yaml', library)

function newVersion(
  change: (question: Questionnaire['sections'][number]['questions'][number]) => object | null,
): Questionnaire {
  const sections = older.sections.map((section) => ({
    ...section,
    questions: section.questions.flatMap((question) => {
      const changed = change(question)
      return changed === null ? [] : [{ ...question, ...changed }]
    }),
  }))
  return { ...older, version: '2.0', sections }
}

describe('The effect of a new version on given answers', () => {
  it('is nothing when only words change', () => {
    const { before, after, requirements, droppedAnswers } = effectOf(
      file,
      older,
      newVersion(() => ({})),
      library,
    )
    expect([after, requirements, droppedAnswers]).to.eql([before, [], []])
  })

  it('names the requirements whose status moves', () => {
    const stricter = newVersion(({ id, requirements }) =>
      id === 'responsibilities-defined' ? { requirements: requirements.map((link) => ({ ...link, metFrom: 5 })) } : {},
    )
    expect(effectOf(file, older, stricter, library).requirements).to.eql([
      { requirement: 'information-management-act:4-2-1', before: 'met', after: 'notMet' },
    ])
  })

  it('lists answers whose question is gone', () => {
    const shorter = newVersion(({ id }) => (id === 'goals-for-data-use' ? null : {}))
    const { droppedAnswers, before, after } = effectOf(file, older, shorter, library)
    expect(droppedAnswers).to.eql(['goals-for-data-use'])
    expect(after).not.to.equal(before)
  })
})
