package kz.bayandama.privacy;

import java.util.List;

/** Finds kinds of personal data in a text. Thread-safe, in time linear in the text's length. */
interface Detector {
  List<Span> find(FoldedText text);
}
