package dev.artishow.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CastTest {
  private static List<String> channelsSeen(SandboxServer server, SandboxMember member) {
    return server
        .sandbox()
        .seats()
        .feed(member.id())
        .next(Duration.ofSeconds(10))
        .orElseThrow()
        .channels()
        .stream()
        .map(view -> view.channel().name())
        .toList();
  }

  @Test
  void enter_reviewChannel_isSeenByModeratorsAndAdminsAlone() {
    try (var server = SandboxServer.open(SandboxOptions.defaults(), "Atelier")) {
      Cast cast = server.cast(Locale.ENGLISH);

      assertThat(channelsSeen(server, cast.member())).contains("pictures").doesNotContain("review");
      assertThat(channelsSeen(server, cast.moderator())).contains("pictures", "review");
      assertThat(channelsSeen(server, cast.admin())).contains("pictures", "review");
    }
  }

  @Test
  void enter_inFrench_namesChannelsInFrench() {
    try (var server = SandboxServer.open(SandboxOptions.defaults(), "Atelier")) {
      Cast cast = server.cast(Locale.CANADA_FRENCH);

      assertThat(channelsSeen(server, cast.admin())).contains("images", "examen", "croquis");
    }
  }
}
