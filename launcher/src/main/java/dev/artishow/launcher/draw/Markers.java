package dev.artishow.launcher.draw;

import dev.artishow.engine.provenance.credential.TrustAnchors;
import dev.artishow.engine.provenance.mark.PictureMarker;
import dev.artishow.engine.provenance.mark.ProvenanceConfig;
import dev.artishow.launcher.terminal.CodeVersion;
import dev.artishow.launcher.terminal.Commands;
import dev.artishow.launcher.terminal.Failure;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Clock;

/** Opens what makes the files of pictures. */
public final class Markers {
  private Markers() {}

  /** As the configuration has it. */
  public static PictureMarker open(ProvenanceConfig config) {
    try {
      return PictureMarker.open(config, CodeVersion.number(), Clock.systemUTC());
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
}
