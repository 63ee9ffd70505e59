package dev.artishow.bot.discord.send;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.FileProxy;

/** Fetches files that members gave, as they gave them: Discord's previews are other files. */
public final class Fetching {
  private Fetching() {}

  /**
   * Fetches a file and does something with it.
   *
   * @param maxBytes larger ones are not read to their end, whatever Discord says of their size
   * @param executor reads and does it
   */
  public static <T> CompletableFuture<T> of(
      Message.Attachment file, int maxBytes, Executor executor, Function<byte[], T> work) {
    return new FileProxy(file.getUrl())
        .download()
        .thenApplyAsync(download -> work.apply(read(download, maxBytes)), executor);
  }

  /** Whether nothing was done since the executor had too much to do. */
  public static boolean wasRefused(Throwable fault) {
    return fault instanceof RejectedExecutionException
        || fault.getCause() instanceof RejectedExecutionException;
  }

  private static byte[] read(InputStream download, int maxBytes) {
    try (download) {
      byte[] bytes = download.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw new IOException("must be at most %d bytes, was more".formatted(maxBytes));
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
