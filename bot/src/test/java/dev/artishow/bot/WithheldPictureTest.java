package dev.artishow.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.testing.PaintingGenerator;
import dev.artishow.bot.testing.SandboxedBot;
import dev.artishow.bot.testing.WordScreen;
import dev.artishow.moderation.Screens;
import dev.artishow.moderation.picture.PictureScreen;
import dev.artishow.sandbox.SandboxMember;
import dev.artishow.sandbox.input.SentFile;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may not be shown reaches nobody: neither what the engine drew nor what members send. */
class WithheldPictureTest {
  private static final int SIDE = 64;

  @TempDir private Path folder;
  private volatile PictureScreen look = picture -> false;
  private SandboxedBot bot;
  private SandboxMember ada;

  @BeforeEach
  void start() {
    bot =
        new SandboxedBot(
            folder,
            SandboxedBot.options(),
            new PaintingGenerator(),
            new Screens(new WordScreen(), picture -> look.mayBeShown(picture)));
    ada = bot.guild().member("Ada");
  }

  @AfterEach
  void stop() {
    bot.close();
    assertThat(bot.discord().violations()).isEmpty();
  }

  private static SentFile drawing() throws IOException {
    var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    canvas.setColor(Color.MAGENTA);
    canvas.fillOval(8, 8, SIDE - 16, SIDE - 16);
    canvas.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return new SentFile("bolt.png", bytes.toByteArray());
  }

  private static Map<String, Object> reference() throws IOException {
    return Map.of(
        "file",
        drawing(),
        "name",
        "Bolt",
        "author",
        "Zoe",
        "license",
        "CC-BY-4.0",
        "consent",
        true);
  }

  @Test
  void imagine_pictureThatMayNotBeShown_isWithheldAndSaidSo() {
    ada.types("/imagine", Map.of("prompt", "a red apple")).expectsText("nothing to show here");
    look = picture -> true;
    ada.types("/imagine", Map.of("prompt", "a green pear")).expectsPicture();
  }

  @Test
  void referenceAdd_pictureThatMayNotBeShown_isNotKept() throws IOException {
    ada.types("/reference add", reference()).expectsEphemeralText("nothing to show here");
    look = picture -> true;
    ada.types("/reference add", reference()).expectsEphemeralText("Bolt");
  }

  @Test
  void referenceAdd_screenThatFails_isNotKept() throws IOException {
    look =
        picture -> {
          throw new IllegalStateException("no weights");
        };
    ada.types("/reference add", reference()).expectsEphemeralText("nothing to show here");
  }
}
