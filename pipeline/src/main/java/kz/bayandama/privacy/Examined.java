package kz.bayandama.privacy;

import java.util.List;

/**
 * The texts of a subject with what was found in each, so that they are looked through once for all
 * that is asked of them. Holds what was found: never for a message or a log. Immutable.
 *
 * @param subject whose texts they are, as {@link kz.bayandama.report.Suspicion#subject}
 */
public record Examined(String subject, List<Suspicions.Located> texts, List<List<Found>> found) {
  public Examined {
    texts = List.copyOf(texts);
    found = List.copyOf(found);
  }
}
