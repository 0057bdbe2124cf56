package kz.bayandama.extract;

/**
 * What the parent asks of a child about the file {@link ChildProcess#ORIGINAL} in its folder.
 *
 * @param limits beyond which it says so
 * @param tesseract path of the program, empty where there is none
 * @param takeApart whether the file is a message to take apart instead of reading it
 */
record Task(Limits limits, String tesseract, boolean takeApart) {}
