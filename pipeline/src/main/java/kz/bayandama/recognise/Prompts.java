package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.bayandama.report.Block;

/**
 * Fields of a form that nobody filled in. In a DOCX they are marked as such and are no text; once
 * the form was saved as DOC, ODT or PDF only their square brackets tell them: a paragraph or cell
 * that is nothing but words in square brackets. Numbers in brackets are footnotes, not prompts.
 */
final class Prompts {
  private static final Pattern FIELD = Pattern.compile("\\[\\p{L}[^\\[\\]\\d]{2,200}]");

  /** What may stand beside prompts: a row's number, marks between them. */
  private static final Pattern JOINT = Pattern.compile("\\s*+(\\d{1,3}[.)]?)?[\\s\\u00A0–—,;-]*");

  /** A field that stands beside one that was filled in: the end of a range without its end. */
  private static final Pattern LAST =
      Pattern.compile("(?<!\\s)\\s*[–—-]\\s*\\[\\p{L}[^\\[\\]\\d]{2,60}]$");

  /** A field before what somebody wrote beside instead of into it: it asks to be filled in. */
  private static final Pattern FIRST =
      Pattern.compile(
          "^\\s*\\[(?=[^\\[\\]]*(?:введите|выберите|укажите|впишите|жазыңыз|таңдаңыз|енгізіңіз|көрсетіңіз))"
              + "\\p{L}[^\\[\\]\\d]{2,60}]\\s*(?=[\\p{L}\\d«\"])");

  /** A field that nobody filled in, once a scan has lost its brackets: it asks and says no more. */
  private static final Pattern ASKS =
      Pattern.compile(
          "\\W*+(?:\\d{1,3}[.)]\\W*+)?(?:выберите|(?:введите|укажите|впишите)(?:"
              + " \\p{L}+){1,2}|таңдаңыз|(?:\\p{L}+ ){1,2}(?:жазыңыз|енгізіңіз|көрсетіңіз))\\W*",
          Pattern.UNICODE_CHARACTER_CLASS);

  private Prompts() {}

  /** The blocks without those that are only prompts. */
  static List<Block> without(List<Block> blocks) {
    List<Block> left = new ArrayList<>();
    for (Block block : blocks) {
      switch (block) {
        case Block.Paragraph(String text, boolean bold, boolean centred) -> {
          if (!only(text)) {
            left.add(new Block.Paragraph(answered(text), bold, centred));
          }
        }
        case Block.ListItem(String label, int level, String text) -> {
          if (!only(text)) {
            left.add(new Block.ListItem(label, level, answered(text)));
          }
        }
        case Block.Table(List<Block.Row> rows) ->
            left.add(new Block.Table(rows.stream().map(Prompts::without).toList()));
        case Block.Embedded(String name, String mediaType, List<Block> inside) ->
            left.add(new Block.Embedded(name, mediaType, without(inside)));
        case Block.Heading heading -> left.add(heading);
        case Block.Page page -> left.add(page);
      }
    }
    return left;
  }

  private static Block.Row without(Block.Row row) {
    return new Block.Row(
        row.cells().stream()
            .map(cell -> new Block.Cell(without(cell.blocks()), cell.columns()))
            .toList());
  }

  private static boolean only(String text) {
    return (text.contains("[") && JOINT.matcher(FIELD.matcher(text).replaceAll("")).matches())
        || ASKS.matcher(text).matches();
  }

  private static String answered(String text) {
    String rest = text.contains("[") ? FIRST.matcher(text).replaceFirst("") : text;
    return rest.endsWith("]") ? LAST.matcher(rest).replaceFirst("") : rest;
  }
}
