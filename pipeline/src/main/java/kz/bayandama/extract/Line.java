package kz.bayandama.extract;

/**
 * A printed line: of a PDF's text or of a scan. Lengths in points, y downwards.
 *
 * @param left of its first character
 * @param right of its last character
 * @param y of its baseline
 * @param size of its letters
 * @param firstWord width of its first word
 * @param bold whether all of it is bold
 */
record Line(
    String text, double left, double right, double y, double size, double firstWord, boolean bold)
    implements Printed {}
