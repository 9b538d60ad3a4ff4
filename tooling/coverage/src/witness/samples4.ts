/** Arguments that no declaration tells: addresses, what is declared as `any`, and further ways through a method. */
export const given = (address: string): Readonly<Record<string, ReadonlyArray<ReadonlyArray<unknown>>>> => ({
  getTranslations: [[`${address}/static/i18n/en.json`]]
})
