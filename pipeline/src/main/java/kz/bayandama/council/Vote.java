package kz.bayandama.council;

import java.util.Locale;
import java.util.Optional;

/** How a member votes. */
public enum Vote {
  FOR,
  AGAINST,
  ABSTAINED,
  ABSENT;

  /** The vote as minutes write it in one of the three languages: {@code for}, «за», «қарсы» … */
  public static Optional<Vote> of(String written) {
    return switch (written.strip().toLowerCase(Locale.ROOT)) {
      case "for", "за", "жақтады", "жақтап", "қолдады" -> Optional.of(FOR);
      case "against", "против", "қарсы" -> Optional.of(AGAINST);
      case "abstained", "воздержался", "воздержалась", "қалыс", "қалыс қалды" ->
          Optional.of(ABSTAINED);
      case "absent", "отсутствовал", "отсутствовала", "отсутствует", "қатысқан жоқ", "қатыспады" ->
          Optional.of(ABSENT);
      default -> Optional.empty();
    };
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
