package kz.bayandama.app.routing;

import java.io.IOException;
import java.util.List;
import kz.bayandama.council.review.Mark;
import kz.bayandama.report.Saying;

/** Takes what people have marked on suspicions of personal data. */
public interface Clearing {
  /** Takes no marks: for routes that no workbook comes by. */
  Clearing NONE =
      new Clearing() {
        @Override
        public List<Saying> problems(List<Mark> marks) {
          return marks.isEmpty() ? List.of() : List.of(Saying.of(Clearing.class, "no-clearing"));
        }

        @Override
        public void take(List<Mark> marks) {}
      };

  /** What is wrong with the marks, one sentence each, without names; empty where they are sound. */
  List<Saying> problems(List<Mark> marks) throws IOException;

  /** Keeps the marks as clearances. Taking the same ones twice is taking them once. */
  void take(List<Mark> marks) throws IOException;
}
