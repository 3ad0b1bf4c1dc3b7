import { conformityOf } from './conformity.ts'
import { at } from './vector.ts'
import type { Leaf } from './leaf.ts'
import type { Scored } from './score.ts'

/**
 * How many duties that are now unmet, wholly or in part, would be met if one answer stood a level higher and nothing
 * else changed. Tells apart answers whose `raises` are alike; it is no part of the result.
 * @throws RangeError for an unknown question.
 */
export function dutiesMended({ round, duties, leaves, light }: Scored, question: string): number {
  const index = round.indexOf.get(question)
  if (index === undefined) throw new RangeError(`unknown question ${question}`)
  const leaf = at(leaves, index)
  const raised = { ...leaf, level: leaf.level + 1 }
  const leafAt = (i: number): Leaf => (i === index ? raised : at(leaves, i))
  return leaf.asked.links.filter(({ requirement }) => {
    const { status } = at(duties, requirement)
    const isUnmet = status === 'notMet' || status === 'partly'
    return isUnmet && conformityOf(round.duties[requirement]!, leafAt, light).status === 'met'
  }).length
}
