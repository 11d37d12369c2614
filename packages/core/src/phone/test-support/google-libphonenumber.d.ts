/** As much of Google's library as the accuracy suite asks; the package has no types. */
declare module 'google-libphonenumber' {
  export interface Desc {
    hasNationalNumberPattern(): boolean
    getNationalNumberPattern(): string
    possibleLengthArray(): number[]
  }
  export interface Plan {
    getGeneralDesc(): Desc
    getInternationalPrefixOrDefault(): string
    getNationalPrefix(): string | null
    getNationalPrefixForParsing(): string | null
    getNationalPrefixTransformRule(): string | null
    getLeadingDigits(): string | null
    getFixedLine(): Desc
    getMobile(): Desc
    getTollFree(): Desc
    getPremiumRate(): Desc
    getPersonalNumber(): Desc
    getVoicemail(): Desc
    getUan(): Desc
    getPager(): Desc
    getVoip(): Desc
    getSharedCost(): Desc
  }
  export interface GoogleNumber {
    setCountryCode(code: number): void
    setNationalNumber(digits: number): void
    setItalianLeadingZero(zero: boolean): void
    setNumberOfLeadingZeros(zeros: number): void
  }
  export const PhoneNumber: new () => GoogleNumber
  export const PhoneNumberFormat: Readonly<Record<'E164' | 'INTERNATIONAL' | 'NATIONAL' | 'RFC3966', number>>
  export const PhoneNumberType: Readonly<Record<string, number>>
  export const PhoneNumberUtil: {
    getInstance(): {
      parse(text: string, region: string): GoogleNumber
      format(number: GoogleNumber, format: number): string
      formatOutOfCountryCallingNumber(number: GoogleNumber, from: string): string
      /** 0 is possible; 4 is possible without an area code only. */
      isPossibleNumberWithReason(number: GoogleNumber): number
      isValidNumber(number: GoogleNumber): boolean
      getNumberType(number: GoogleNumber): number
      getRegionCodeForNumber(number: GoogleNumber): string | null
      getSupportedRegions(): string[]
      getSupportedGlobalNetworkCallingCodes(): number[]
      getCountryCodeForRegion(region: string): number
      getMetadataForRegion(region: string): Plan
      getMetadataForNonGeographicalRegion(code: number): Plan
    }
  }
}
