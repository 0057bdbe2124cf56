package kz.bayandama.index;

import java.util.EnumMap;
import java.util.Map;
import kz.bayandama.report.Language;

/**
 * A question to the index. Start with {@link #of} and narrow it: {@code Query.of("вода", RU)
 * .with(Facet.YEAR, "2025")}.
 *
 * @param text as typed: words, phrases in quotes, exclusions by a minus; blank asks for everything
 * @param filters at most one value a facet; a value that no record has gives no hits
 * @param report what the report's id begins with, empty for any
 * @param offset how many hits to leave out before the first one given
 * @param limit how many hits to give at most, 0 to {@value #MAX_LIMIT}
 * @param language of the words that describe counts and of the snippet given first
 */
public record Query(
    String text,
    Map<Facet, String> filters,
    String report,
    int offset,
    int limit,
    Language language) {
  /** More hits than this are not given at once. */
  public static final int MAX_LIMIT = 10_000;

  private static final int DEFAULT_LIMIT = 20;

  public Query {
    filters = Map.copyOf(filters);
    if (offset < 0 || limit < 0 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "offset " + offset + ", limit " + limit + ": a limit is from 0 to " + MAX_LIMIT);
    }
  }

  /** All kinds, no filter, the first {@value #DEFAULT_LIMIT} hits. */
  public static Query of(String text, Language language) {
    return new Query(text, Map.of(), "", 0, DEFAULT_LIMIT, language);
  }

  /** This question for records that have this value only. */
  public Query with(Facet facet, String value) {
    Map<Facet, String> all = new EnumMap<>(Facet.class);
    all.putAll(filters);
    all.put(facet, value);
    return new Query(text, all, report, offset, limit, language);
  }

  public Query kind(Kind kind) {
    return with(Facet.KIND, kind.tag());
  }

  public Query year(int year) {
    return with(Facet.YEAR, Integer.toString(year));
  }

  /** This question to reports whose id begins so. */
  public Query report(String prefix) {
    return new Query(text, filters, prefix, offset, limit, language);
  }

  /** Another page of the same answer. */
  public Query page(int offset, int limit) {
    return new Query(text, filters, report, offset, limit, language);
  }
}
