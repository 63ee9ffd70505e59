package dev.artishow.sandbox.gateway;

import io.javalin.websocket.WsContext;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/**
 * Sends JSON as binary frames of one zlib stream that lasts as long as the connection, flushed
 * after each frame (Discord's {@code compress=zlib-stream}).
 */
final class ZlibOutlet implements Outlet {
  private final WsContext context;
  private final Deflater deflater = new Deflater();

  ZlibOutlet(WsContext context) {
    this.context = context;
  }

  @Override
  public synchronized void send(String json) {
    deflater.setInput(json.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    byte[] chunk = new byte[8192];
    int length;
    do {
      length = deflater.deflate(chunk, 0, chunk.length, Deflater.SYNC_FLUSH);
      frame.write(chunk, 0, length);
    } while (length == chunk.length);
    context.send(ByteBuffer.wrap(frame.toByteArray()));
  }

  @Override
  public void close(int code, String reason) {
    context.closeSession(code, reason);
  }
}
