package kz.bayandama.extract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends with a rejection beyond a length, so that no bomb fills memory or disk. */
final class Bounded extends FilterInputStream {
  private long left;

  Bounded(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      count(1);
    }
    return next;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int n = super.read(buffer, from, length);
    count(Math.max(n, 0));
    return n;
  }

  private void count(int n) {
    left -= n;
    if (left < 0) {
      throw new Reading.Beyond(Rejections.bomb());
    }
  }
}
