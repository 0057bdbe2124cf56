package kz.bayandama.app.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.assemble.Printing;
import kz.bayandama.assemble.ReportDocx;
import kz.bayandama.assemble.ReportPdf;
import kz.bayandama.assemble.ReportWords;
import kz.bayandama.assemble.Statuses;
import kz.bayandama.council.Adoptions;
import kz.bayandama.council.answer.Answers;
import kz.bayandama.council.answer.Tie;
import kz.bayandama.index.FieldWords;
import kz.bayandama.index.PublicIndex;
import kz.bayandama.json.Json;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.Status;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.site.SearchFiles;
import kz.bayandama.site.SiteBuilder;
import kz.bayandama.site.SiteContent;

/** Collects what the site shows: adopted editions, the Reports as files, answers, the search. */
final class PublicContent {
  private static final List<Language> PRINTED = List.of(Language.KK, Language.RU, Language.EN);

  private final ReportArchive archive;
  private final Profile profile;

  PublicContent(ReportArchive archive, Profile profile) {
    this.archive = archive;
    this.profile = profile;
  }

  SiteContent of(List<AdoptedEdition> adopted) throws IOException {
    List<SiteContent.Volume> volumes =
        adopted.stream().map(one -> SiteContent.Volume.of(Ids.of(Json.bytes(one)), one)).toList();
    SiteContent answered = answered(adopted, SiteContent.ofVolumes(volumes));
    List<Edition> current =
        adopted.stream().map(one -> one.edition().withStatuses(answered.statuses())).toList();
    PublicIndex index = PublicIndex.of(current, FieldWords.analyzers(profile));
    return answered
        .withDocuments(documents(volumes))
        .with(new SearchFiles(index.worker(), index.start(), index.files()));
  }

  /** The digest of what a site of these editions says of answers. */
  String answersDigest(List<AdoptedEdition> adopted) throws IOException {
    return Ids.of(SiteBuilder.answers(answered(adopted, SiteContent.of(adopted))));
  }

  /** The editions, and what the letters say of them that a person has confirmed. */
  private SiteContent answered(List<AdoptedEdition> adopted, SiteContent editions)
      throws IOException {
    Answers answers = new Answers(profile, archive);
    List<Answers.Kept> confirmed = answers.confirmed();
    return editions.withReplies(replies(confirmed), statuses(adopted, answers.statuses(confirmed)));
  }

  /** What has become of the recommendations that were answered, by their id. */
  private static Map<String, Status> statuses(
      List<AdoptedEdition> adopted, Map<String, Status> answered) {
    Map<String, Status> statuses = new HashMap<>();
    for (AdoptedEdition one : adopted) {
      for (PublicRecommendation recommendation : one.edition().recommendations()) {
        if (recommendation.sources().stream().anyMatch(answered::containsKey)) {
          statuses.put(recommendation.id(), Statuses.together(recommendation.sources(), answered));
        }
      }
    }
    return statuses;
  }

  private List<SiteContent.Reply> replies(List<Answers.Kept> letters) {
    List<SiteContent.Reply> replies = new ArrayList<>();
    for (Answers.Kept kept : letters) {
      for (Tie tie : kept.ties().values()) {
        replies.add(
            new SiteContent.Reply(
                Ids.abbreviate(tie.report()) + "#recommendations/" + tie.recommendation(),
                kept.received(),
                Optional.ofNullable(kept.letter().body())
                    .filter(body -> profile.body(body).isPresent()),
                Optional.ofNullable(tie.status()),
                kept.submission()));
      }
    }
    return replies;
  }

  /** Each adopted Report in each language as PDF and as DOCX, to be printed when needed. */
  private List<SiteContent.Document> documents(List<SiteContent.Volume> volumes)
      throws IOException {
    ReportWords words = ReportWords.of(profile);
    ReportPdf pdf = new ReportPdf(profile, words);
    ReportDocx docx = new ReportDocx(profile, words);
    Adoptions adoptions = new Adoptions(archive.archive());
    List<SiteContent.Document> documents = new ArrayList<>();
    for (SiteContent.Volume one : volumes) {
      int year = one.year();
      String chain = adoptions.decisions(year).getLast().chain();
      String inputs = Ids.of(Json.bytes(List.of(one.inputs(), chain)));
      for (Language language : PRINTED) {
        documents.add(
            new SiteContent.Document(
                year,
                language,
                "pdf",
                inputs,
                () -> pdf.of(Printing.adopted(one.source().read(), language, chain))));
        documents.add(
            new SiteContent.Document(
                year,
                language,
                "docx",
                inputs,
                () -> docx.of(Printing.adopted(one.source().read(), language, chain))));
      }
    }
    return documents;
  }
}
