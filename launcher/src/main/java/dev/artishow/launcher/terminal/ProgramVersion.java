package dev.artishow.launcher.terminal;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the program's jar; the root {@code pom.xml} says it. */
final class ProgramVersion implements IVersionProvider {

  /** Where classes run that no build has packed. */
  private static final String UNPACKED = "unpacked";

  @Override
  public String[] getVersion() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return new String[] {"Artishow " + Objects.requireNonNullElse(version, UNPACKED)};
  }
}
