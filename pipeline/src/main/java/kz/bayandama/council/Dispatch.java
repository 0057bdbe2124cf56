package kz.bayandama.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Edition.PublicRecommendation;

/**
 * Who gets the adopted Report, with which recommendations, and by when what is due (rule 10).
 *
 * @param publishBy the last day to publish: one month after adoption
 * @param answerBy the last day to answer
 * @param parcels one for each authorised state body, in the order of their ids
 */
public record Dispatch(LocalDate publishBy, LocalDate answerBy, List<Parcel> parcels) {
  public Dispatch {
    parcels = List.copyOf(parcels);
  }

  /**
   * What one body gets.
   *
   * @param body id of the profile
   * @param recommendations ids, those addressed to it
   */
  public record Parcel(String body, List<String> recommendations) {
    public Parcel {
      recommendations = List.copyOf(recommendations);
    }
  }

  /**
   * The dispatch of an adopted edition. Ministries of the annex get the Report even when nothing is
   * addressed to them.
   *
   * @param answerMonths time to answer in months; three unless the settings say otherwise
   */
  public static Dispatch of(AdoptedEdition adopted, int answerMonths) {
    Map<String, List<String>> byBody = new TreeMap<>();
    adopted
        .edition()
        .chapters()
        .forEach(chapter -> {
          if (chapter.ministry() != null) {
            byBody.put(chapter.ministry(), new ArrayList<>());
          }
        });
    for (PublicRecommendation one : adopted.edition().recommendations()) {
      String body = one.addressee().body();
      if (body != null) {
        byBody.computeIfAbsent(body, absent -> new ArrayList<>()).add(one.id());
      }
    }
    List<Parcel> parcels = new ArrayList<>();
    byBody.forEach((body, ids) -> parcels.add(new Parcel(body, ids)));
    LocalDate day = adopted.adoption().date();
    return new Dispatch(day.plusMonths(1), day.plusMonths(answerMonths), parcels);
  }
}
