package dev.chatops.internal.memory;

import dev.chatops.internal.disk.AppendFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/** A file on a disk that fails on demand, after it has taken half of what it was given. */
public final class FaultyFile extends AppendFile {

  /** What fails now. */
  public enum Fault {
    NONE,
    WRITE,
    SYNC,
    WRITE_AND_CUT
  }

  private final AtomicReference<Fault> fault;

  public FaultyFile(Path path, AtomicReference<Fault> fault) throws IOException {
    super(path);
    this.fault = fault;
  }

  @Override
  protected void write(RandomAccessFile to, byte[] bytes) throws IOException {
    if (fault.get() == Fault.WRITE || fault.get() == Fault.WRITE_AND_CUT) {
      super.write(to, Arrays.copyOf(bytes, bytes.length / 2));
      throw new IOException("no space left on device");
    }
    super.write(to, bytes);
  }

  @Override
  protected void sync(RandomAccessFile whole) throws IOException {
    if (fault.get() == Fault.SYNC) {
      throw new IOException("input/output error");
    }
    super.sync(whole);
  }

  @Override
  protected void truncate(RandomAccessFile whole, long length) throws IOException {
    if (fault.get() == Fault.WRITE_AND_CUT) {
      throw new IOException("input/output error");
    }
    super.truncate(whole, length);
  }
}
