package kz.bayandama.council.review;

/**
 * Something in an edited workbook that cannot be taken, in the workbook's language.
 *
 * @param sheet its name, empty when it is about the whole workbook
 * @param row its number as the program shows it, from 1; 0 when it is about the whole sheet
 * @param column its heading, empty when it is about the whole row
 * @param message what is wrong and what to do
 * @param sentence all of it as one sentence; it may quote what was typed into the cell
 */
public record Problem(String sheet, int row, String column, String message, String sentence) {}
