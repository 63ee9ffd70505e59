package dev.artishow.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.sandbox.guild.GuildPermission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class InvitationTest {
  private static final Pattern PERMISSIONS = Pattern.compile("permissions=(\\d+)");

  @Test
  void link_ofTheOperatorsGuide_asksForWhatTheSandboxGrants() throws IOException {
    Matcher guide =
        PERMISSIONS.matcher(Files.readString(Path.of("..", "docs", "operator-guide.md")));

    assertThat(guide.find()).isTrue();
    assertThat(Long.parseLong(guide.group(1)))
        .isEqualTo(GuildPermission.maskOf(GuildPermission.OF_INVITATION));
  }
}
