package dev.artishow.launcher.bench.sandbox;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** The multipart body that puts a picture of a usual size into a message. */
final class PictureUpload {
  private static final int SIDE = 256;
  private static final String BOUNDARY = "artishow-bench";
  static final String CONTENT_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private PictureUpload() {}

  /** One of noise, which does not shrink. */
  static byte[] ofNoise(SplittableRandom random) throws IOException {
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        part("name=\"payload_json\"", "application/json", "{\"attachments\": [{\"id\": 0}]}"));
    body.writeBytes(part("name=\"files[0]\"; filename=\"picture.png\"", "image/png", ""));
    ImageIO.write(noise(random), "png", body);
    body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.US_ASCII));
    return body.toByteArray();
  }

  private static BufferedImage noise(SplittableRandom random) {
    var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < SIDE * SIDE; i++) {
      int grey = random.nextInt(256);
      image.setRGB(i % SIDE, i / SIDE, grey << 16 | grey << 8 | grey);
    }
    return image;
  }

  private static byte[] part(String name, String type, String content) {
    return "\r\n--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n%s"
        .formatted(BOUNDARY, name, type, content)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
