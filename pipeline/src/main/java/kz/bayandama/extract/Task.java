package kz.bayandama.extract;

/**
 * What the parent asks of a child: read the file {@link ChildProcess#ORIGINAL} in its folder.
 *
 * @param limits beyond which it says so
 * @param tesseract path of the program, empty where there is none
 */
record Task(Limits limits, String tesseract) {}
