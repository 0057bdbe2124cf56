package kz.bayandama.recognise;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
    return cues.in("law", asked(folded)) || statute(folded);
  }

  /**
   * Whether a law, a code or rules of the Government or a minister are to be changed: a proposal
   * even among recommendations. An institution's own order or rules are none.
   */
  boolean statute(String folded) {
    return cues.in("statute", asked(folded));
  }

  /**
   * Whether what is asked of an addressee is another norm of its own making: «Министерству: внести
   * в Правила …».
   */
  boolean statute(String folded, @Nullable String addressee) {
    return statute(folded)
        || (addressee != null && cues.in("lawmaker", Fold.of(addressee)) && changed(folded));
  }

  private String asked(String folded) {
    return invoked.matcher(folded).replaceAll(" ");
  }
}
