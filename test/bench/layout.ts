export async function benchLayout(_print: (line: string) => void): Promise<void> {}
