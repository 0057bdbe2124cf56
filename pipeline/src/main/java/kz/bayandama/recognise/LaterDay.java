package kz.bayandama.recognise;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day behind another in a sentence, of the same month and told by its number alone: «заехали 9
 * ноября, уехали 10-го», «9 қарашада келіп, 10-ы кешке қайттық».
 */
record LaterDay(Cues cues) {
  private static final Pattern NUMBER =
      Cues.compiled(
          "(?<![\\w.:№])([1-3]?\\d)-(?:го|[сн]?[ыі](?:н[дт]?[аеыі]\\p{L}{0,2})?)(?!\\w)"
              + "(?! (?:отряд|камер|кабинет|этаж|класс|корпус|год|жыл|бөлім|қабат|сынып)\\w*)");
  private static final int MOST = 6;

  /** The last day, where a clause says that the visit ended on it. */
  Optional<LocalDate> in(String behind, LocalDate last) {
    Matcher number = NUMBER.matcher(behind);
    if (!number.find() || !cues.in("days.end", behind)) {
      return Optional.empty();
    }
    int days = Integer.parseInt(number.group(1)) - last.getDayOfMonth();
    return days > 0 && days <= MOST && last.plusDays(days).getMonth() == last.getMonth()
        ? Optional.of(last.plusDays(days))
        : Optional.empty();
  }
}
