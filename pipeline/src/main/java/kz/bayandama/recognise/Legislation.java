package kz.bayandama.recognise;

import java.util.regex.Pattern;

/**
 * Whether a text asks for another law, code, order or other norm, which makes it a proposal (rule 3
 * of Order No. 22), or only invokes one: «в соответствии с приказом», «заңда белгіленген».
 * Thread-safe.
 */
final class Legislation {
  private final Cues cues;
  private final Pattern invoked;

  Legislation(Cues cues) {
    this.cues = cues;
    this.invoked = cues.pattern("invoked");
  }

  /**
   * Whether any norm is to be changed: a proposal where proposals and recommendations are mixed.
   */
  boolean changed(String folded) {
    return cues.in("law", asked(folded));
  }

  /** Whether a law or code is to be changed: a proposal even among recommendations. */
  boolean statute(String folded) {
    return cues.in("statute", asked(folded));
  }

  private String asked(String folded) {
    return invoked.matcher(folded).replaceAll(" ");
  }
}
