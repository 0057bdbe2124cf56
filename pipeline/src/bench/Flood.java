import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/**
 * Makes as many different reports as are asked for, in Kazakh and Russian, a page each with thirty findings and
 * recommendations, as HTML: {@code java pipeline/src/bench/Flood.java 1000 FOLDER}. {@code pipeline/src/bench/flood}
 * compares {@code run} with {@code ingest} on them.
 */
public final class Flood {
  private static final List<String> REGIONS =
      List.of("Павлодарской", "Карагандинской", "Атырауской", "Жамбылской", "Костанайской", "Акмолинской");
  private static final List<String> OBLYSTAR =
      List.of("Ақтөбе", "Қызылорда", "Түркістан", "Маңғыстау", "Алматы", "Жетісу");
  private static final List<String> WHAT =
      List.of("вентиляцию", "освещение", "горячую воду", "пожарную сигнализацию", "видеонаблюдение", "отопление");
  private static final List<String> NE =
      List.of("желдетуді", "жарықты", "ыстық суды", "өрт дабылын", "бейнебақылауды", "жылытуды");

  private Flood() {}

  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(args[0]);
    Path folder = Files.createDirectories(Path.of(args[1]));
    for (int n = 0; n < count; n++) {
      Path next = Files.writeString(folder.resolveSibling("next.part"), n % 2 == 0 ? russian(n) : kazakh(n), StandardCharsets.UTF_8);
      Files.move(next, folder.resolve("отчёт-" + n + ".html"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String russian(int n) {
    String region = REGIONS.get(n % REGIONS.size());
    StringBuilder text = new StringBuilder();
    text.append("<html><head><meta charset=utf-8></head><body><h1>ОТЧЁТ</h1><p>о периодическом превентивном посещении")
        .append(String.format(Locale.ROOT, " следственного изолятора № %d ДУИС по %s области</p>", n, region))
        .append(String.format(Locale.ROOT, "<p>Посещение проведено %d февраля 2025 г.</p>", 1 + n % 28))
        .append("<h2>Выявленные недостатки</h2><ol>");
    for (int i = 1; i <= 15; i++) {
      text.append(String.format(Locale.ROOT, "<li>В камере № %d не работает %s.</li>", n + i, WHAT.get((n + i) % 6)));
    }
    text.append("</ol><h2>Рекомендации</h2><p>Администрации учреждения:</p><ol>");
    for (int i = 1; i <= 15; i++) {
      text.append(String.format(Locale.ROOT, "<li>Восстановить %s камеры № %d до 1 июля 2025 года.</li>", WHAT.get((n + i) % 6), n + i));
    }
    return text.append("</ol></body></html>").toString();
  }

  private static String kazakh(int n) {
    StringBuilder text = new StringBuilder();
    text.append("<html><head><meta charset=utf-8></head><body><h1>ҰАТ тобының есебі</h1>")
        .append(String.format(Locale.ROOT, "<p>Барылған мекеме: «Шұғыла-%d» балалар үйі, %s облысы</p>", n, OBLYSTAR.get(n % 6)))
        .append(String.format(Locale.ROOT, "<p>Барған күні: 2025 жылғы %d сәуір</p><p>Бару түрі: мерзімдік</p>", 1 + n % 28))
        .append("<h2>Анықталған кемшіліктер</h2><ol>");
    for (int i = 1; i <= 15; i++) {
      text.append(String.format(Locale.ROOT, "<li>%d-бөлмеде %s тексермеген.</li>", n + i, NE.get((n + i) % 6)));
    }
    text.append("</ol><h2>Ұсынымдар</h2><ol>");
    for (int i = 1; i <= 15; i++) {
      text.append(String.format(Locale.ROOT, "<li>Балалар үйінің директоры %d-бөлмеде %s 2025 жылғы 1 шілдеге дейін жөндетсін.</li>", n + i, NE.get((n + i) % 6)));
    }
    return text.append("</ol></body></html>").toString();
  }
}
