package dev.artishow.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.testing.SandboxedBot;
import dev.artishow.config.ArtishowHome;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.cache.CachedImageGenerator;
import dev.artishow.engine.cache.SeedSource;
import dev.artishow.engine.device.DeviceChoice;
import dev.artishow.engine.energy.EnergyConfig;
import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.schedule.ScheduleConfig;
import dev.artishow.engine.serving.EngineConfig;
import dev.artishow.engine.serving.LocalImageGenerator;
import dev.artishow.moderation.RulePromptScreen;
import dev.artishow.moderation.rule.RuleBook;
import dev.artishow.sandbox.SandboxMember;
import dev.artishow.sandbox.SeenMessage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From what a member types to what our own model draws: nothing in between is a fake. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedModelTest {
  private static final int PIXELS = 128;

  private ModelPackage model;
  private SandboxedBot bot;
  private SandboxMember ada;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    Path models = ArtishowHome.of(Map.of()).resolve("models");
    model = new ModelStore(models).open("base-few-steps");
    var rules = RuleBook.load(Optional.empty(), Map.of());
    bot = new SandboxedBot(folder, generator(models), new RulePromptScreen(rules));
    ada = bot.guild().member("Ada");
  }

  private ImageGenerator generator(Path models) throws IOException {
    var config =
        new EngineConfig(
            models,
            "base-few-steps",
            DeviceChoice.parse("cpu"),
            0,
            16,
            8,
            PIXELS,
            new ScheduleConfig(8, Duration.ofSeconds(10), 64, 8, Duration.ofSeconds(30)));
    var meter = EnergyMeter.ofThisMachine(new EnergyConfig(85, 2, Optional.empty()));
    var local = LocalImageGenerator.open(model, config, meter);
    return new CachedImageGenerator(local, local, config.cacheMegabytes(), SeedSource.NONE);
  }

  @AfterAll
  void stop() {
    assertThat(bot.discord().violations()).isEmpty();
    bot.close();
  }

  @Test
  void imagine_redApple_isARedThingOnTransparentGround() {
    SeenMessage answer =
        ada.types("/imagine", Map.of("prompt", "a red apple", "seed", 3)).expectsPicture();
    assertThat(answer.text()).contains("base-few-steps 1.0.0", "seed 3", "Wh");
    BufferedImage picture = answer.picture();
    assertThat(picture.getWidth()).isEqualTo(PIXELS);
    assertThat(mean(picture, 16)).as("red").isGreaterThan(mean(picture, 8) + 40);
    assertThat(mean(picture, 16)).as("red").isGreaterThan(mean(picture, 0) + 40);
    assertThat(picture.getRGB(0, 0) >>> 24).as("alpha of the corner").isLessThan(40);
    assertThat(picture.getRGB(PIXELS / 2, PIXELS / 3) >>> 24).as("alpha").isGreaterThan(200);
  }

  private static int[] pixels(SeenMessage message) {
    return message.picture().getRGB(0, 0, PIXELS, PIXELS, null, 0, PIXELS);
  }

  /** Mean of a channel, by its shift, over the opaque pixels. */
  private static double mean(BufferedImage picture, int shift) {
    long sum = 0;
    int count = 0;
    for (int argb : picture.getRGB(0, 0, PIXELS, PIXELS, null, 0, PIXELS)) {
      if (argb >>> 24 > 128) {
        sum += argb >> shift & 0xff;
        count++;
      }
    }
    return (double) sum / count;
  }

  @Test
  void imagine_sameSeedTwice_comesFromTheCacheWithTheSamePixels() {
    var words = Map.<String, Object>of("prompt", "grinning face", "seed", 5);
    SeenMessage first = ada.types("/imagine", words).expectsPicture();
    SeenMessage again = ada.types("/imagine", words).expectsPicture();
    assertThat(pixels(again)).isEqualTo(pixels(first));
    assertThat(again.text()).contains("cache");
  }

  @Test
  void again_inFrench_drawsAnother() {
    SandboxMember colette = bot.guild().member("Colette").speaking(Locale.FRENCH);
    SeenMessage answer = colette.types("/imagine", "un chat noir").expectsPicture();
    SeenMessage other = answer.clicks(colette, "Encore").expectsPicture();
    assertThat(other.files().get(0).bytes()).isNotEqualTo(answer.files().get(0).bytes());
  }

  @Test
  void imagine_politician_isRefusedInPrivateWithTheReason() {
    SeenMessage answer =
        ada.types("/imagine", "Emmanuel Macron arrested by police").expectsRefusal("");
    assertThat(answer.isEphemeral()).isTrue();
    assertThat(answer.files()).isEmpty();
  }
}
