package dev.artishow.sandbox;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** A bot made of the real JDA, whose answers a test writes as it goes. */
final class TestingBot implements AutoCloseable {
  private final JDA jda;
  private final Script script = new Script();

  private TestingBot(Sandbox discord, Compression compression, GatewayIntent... intents)
      throws InterruptedException {
    jda =
        JDABuilder.createLight(discord.token(), List.of(intents))
            .setRestConfig(new RestConfig().setBaseUrl(discord.restUrl()))
            .setSessionController(new Controller(discord.gatewayUrl()))
            .setCompression(compression)
            .addEventListeners(script)
            .build()
            .awaitReady();
  }

  static TestingBot logsInto(Sandbox discord, GatewayIntent... intents)
      throws InterruptedException {
    return new TestingBot(discord, Compression.NONE, intents);
  }

  static TestingBot logsInCompressed(Sandbox discord) throws InterruptedException {
    return new TestingBot(discord, Compression.ZLIB);
  }

  JDA jda() {
    return jda;
  }

  TestingBot registers(CommandData... commands) {
    jda.updateCommands().addCommands(commands).complete();
    return this;
  }

  /** Answers every interaction of the kind. */
  <E extends GenericInteractionCreateEvent> TestingBot on(Class<E> kind, Consumer<E> answer) {
    script.add(kind, answer);
    return this;
  }

  void forgetsAnswers() {
    script.lines.clear();
  }

  /** A small picture, 4×3 pixels. */
  static FileUpload picture(String name) {
    return FileUpload.fromData(png(4, 3), name);
  }

  static byte[] png(int width, int height) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    jda.shutdownNow();
    try {
      jda.awaitShutdown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Controller extends SessionControllerAdapter {
    private final String gateway;

    Controller(String gateway) {
      this.gateway = gateway;
    }

    @Override
    public String getGateway() {
      return gateway;
    }
  }

  private static final class Script extends ListenerAdapter {
    private record Line<E>(Class<E> kind, Consumer<E> answer) {
      void offer(Object event) {
        if (kind.isInstance(event)) {
          answer.accept(kind.cast(event));
        }
      }
    }

    private final List<Line<?>> lines = new CopyOnWriteArrayList<>();

    <E> void add(Class<E> kind, Consumer<E> answer) {
      lines.add(new Line<>(kind, answer));
    }

    @Override
    public void onGenericInteractionCreate(GenericInteractionCreateEvent event) {
      lines.forEach(line -> line.offer(event));
    }
  }
}
