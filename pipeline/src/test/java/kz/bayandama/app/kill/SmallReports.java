package kz.bayandama.app.kill;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Visit reports of a few lines, in Kazakh and Russian, as many different ones as are asked for. */
final class SmallReports {
  private static final List<String> REGIONS =
      List.of("Павлодарской", "Карагандинской", "Атырауской", "Жамбылской", "Костанайской");
  private static final List<String> OBLYSTAR =
      List.of("Ақтөбе", "Қызылорда", "Түркістан", "Маңғыстау", "Алматы");

  private SmallReports() {}

  /** The bytes of the nth report, from 0. */
  static byte[] report(int n) {
    String text = n % 2 == 0 ? russian(n) : kazakh(n);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String russian(int n) {
    return String.format(
        Locale.ROOT,
        """
        ОТЧЁТ
        о периодическом превентивном посещении следственного изолятора № %d ДУИС по %s области
        Посещение проведено %d февраля 2025 г.

        Выявленные недостатки
        1. В камере № %d не работает вентиляция.

        Рекомендации
        Администрации учреждения:
        1. Восстановить вентиляцию камеры № %d до 1 июля 2025 года;
        Управлению здравоохранения %s области:
        2. Укомплектовать медицинскую часть врачами.
        """,
        n,
        REGIONS.get(n % REGIONS.size()),
        1 + n % 28,
        n,
        n,
        REGIONS.get(n % REGIONS.size()));
  }

  private static String kazakh(int n) {
    return String.format(
        Locale.ROOT,
        """
        ҰАТ тобының есебі
        Барылған мекеме: «Шұғыла-%d» балалар үйі, %s облысы
        Барған күні: 2025 жылғы %d сәуір
        Бару түрі: мерзімдік

        Анықталған кемшіліктер
        • %d жатын бөлмеде желдету жоқ, терезелер ашылмайды.

        Ұсынымдар
        1-ұсыным. Балалар үйінің директоры терезелерді 2025 жылғы 1 шілдеге дейін жөндетсін.
        2-ұсыным. Психолог штатын енгізу қажет.
        """,
        n,
        OBLYSTAR.get(n % OBLYSTAR.size()),
        1 + n % 28,
        n);
  }
}
