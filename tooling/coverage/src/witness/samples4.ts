/** Arguments that no declaration tells: what stands here as `any`, and second ways through a method. */
export const samples: Readonly<Record<string, ReadonlyArray<ReadonlyArray<unknown>>>> = {
}
