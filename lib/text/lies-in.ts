const LIES_IN =
  /^\s*(?:,|\(|,?\s*(?:що|яке|який|что)?\s*(?:на|в|у|во))?\s*(?:(?:(?:тимчасово|временно)\s+)?(?:окупован|оккупирован|півд|півн|сход|захо|юг|север|восток|запад|територ|террит|частин|част)\p{L}*\s+)*(?:(?:м|г|с|смт|пгт)\.?\s*)?$/u

/** True when the words between two names say that the first lies in the second: "Ізюм Харківської області". */
export function liesIn(between: string): boolean {
  return LIES_IN.test(between)
}
