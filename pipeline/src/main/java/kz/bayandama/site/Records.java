package kz.bayandama.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;
import org.jspecify.annotations.Nullable;

/** The records of an adopted edition, read when the first of them is needed. Thread-safe. */
final class Records {
  private final SiteContent.Volume volume;
  private @Nullable Read read;

  private record Read(
      AdoptedEdition adopted,
      Map<String, PublicRecommendation> recommendations,
      Map<String, PublicVisit> visits) {
    static Read of(AdoptedEdition adopted) {
      Map<String, PublicRecommendation> recommendations = new HashMap<>();
      Map<String, PublicVisit> visits = new HashMap<>();
      adopted.edition().recommendations().forEach(one -> recommendations.put(one.id(), one));
      adopted.edition().visits().forEach(one -> visits.put(one.id(), one));
      return new Read(adopted, recommendations, visits);
    }
  }

  Records(SiteContent.Volume volume) {
    this.volume = volume;
  }

  private synchronized Read read() {
    if (read == null) {
      try {
        read = Read.of(volume.source().read());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return read;
  }

  AdoptedEdition adopted() {
    return read().adopted();
  }

  Edition edition() {
    return adopted().edition();
  }

  PublicRecommendation recommendation(String id) {
    return found(read().recommendations().get(id), id);
  }

  PublicVisit visit(String id) {
    return found(read().visits().get(id), id);
  }

  private <T> T found(@Nullable T record, String id) {
    if (record == null) {
      throw new IllegalStateException(
          "the edition of " + volume.year() + " is not what its digest says: no " + id);
    }
    return record;
  }
}
