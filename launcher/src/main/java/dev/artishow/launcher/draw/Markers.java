package dev.artishow.launcher.draw;

import dev.artishow.engine.provenance.credential.TrustAnchors;
import dev.artishow.engine.provenance.mark.PictureMarker;
import dev.artishow.engine.provenance.mark.ProvenanceConfig;
import dev.artishow.launcher.terminal.Commands;
import dev.artishow.launcher.terminal.Failure;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Clock;
import picocli.CommandLine.Model.CommandSpec;

/** Opens what makes the files of pictures. */
public final class Markers {
  private Markers() {}

  /** As the configuration has it. */
  public static PictureMarker open(ProvenanceConfig config, CommandSpec spec) {
    try {
      return PictureMarker.open(config, version(spec), Clock.systemUTC());
    } catch (FileSystemException e) {
      throw new Failure(Commands.explain(e), e);
    } catch (IOException e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }

  /** Whose signatures are believed, as the configuration has it. */
  public static TrustAnchors anchors(ProvenanceConfig config) {
    try {
      return config.credentials().anchors();
    } catch (FileSystemException e) {
      throw new Failure(Commands.explain(e), e);
    } catch (IOException e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }

  /** {@code 0.1} of {@code Artishow 0.1}. */
  private static String version(CommandSpec spec) {
    String title = spec.root().version()[0];
    return title.substring(title.lastIndexOf(' ') + 1);
  }
}
