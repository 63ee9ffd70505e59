package dev.artishow.sandbox.seat;

import dev.artishow.sandbox.guild.Channel;
import dev.artishow.sandbox.guild.Guild;
import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.input.Conversation;
import dev.artishow.sandbox.message.Message;
import dev.artishow.sandbox.world.State;
import dev.artishow.sandbox.world.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one person sees, told bit by bit: first all that is there, then what changes. For one
 * listener; not safe to use from several threads.
 */
public final class Feed {
  private final Conversation conversation;
  private final Seat seat;
  private final Map<Long, Integer> revisions = new HashMap<>();
  private List<ChannelView> channels = List.of();
  private long wire;

  Feed(Conversation conversation, Seat seat) {
    this.conversation = conversation;
    this.seat = seat;
  }

  /**
   * Waits for news.
   *
   * @param patience real time to wait at most
   * @return the news, or empty if there were none in time
   */
  public Optional<News> next(Duration patience) {
    return conversation.world().await(patience, this::look);
  }

  private Optional<News> look(State state) {
    List<ChannelView> seen = channels(state);
    List<Message> messages =
        seen.stream()
            .flatMap(c -> state.messages().in(c.channel().id()).stream())
            .filter(m -> seat.sees(m, state))
            .toList();
    Map<Long, Integer> now = new HashMap<>();
    messages.forEach(m -> now.put(m.id(), m.revision()));
    List<MessageView> fresh =
        messages.stream()
            .filter(m -> revisions.getOrDefault(m.id(), -1) != m.revision())
            .map(m -> view(m, state))
            .toList();
    List<Long> gone = new ArrayList<>(revisions.keySet());
    gone.removeAll(now.keySet());
    List<Wire.Entry> entries = state.wire().after(wire);
    News news = new News(seen.equals(channels) ? List.of() : seen, fresh, gone, entries);
    if (news.isEmpty()) {
      return Optional.empty();
    }
    channels = seen;
    revisions.clear();
    revisions.putAll(now);
    wire = state.wire().last();
    return Optional.of(news);
  }

  private MessageView view(Message message, State state) {
    long userId = seat.place().userId();
    return new MessageView(
        message,
        conversation.messages().message(message, state),
        state.messages().pings().of(message.id()).contains(userId),
        seat.mayDelete(message, state));
  }

  private List<ChannelView> channels(State state) {
    long userId = seat.place().userId();
    List<ChannelView> seen = new ArrayList<>();
    for (Guild guild : state.population().guilds()) {
      List<Channel> all = new ArrayList<>(state.channels().of(guild.id()));
      all.addAll(state.channels().threadsOf(guild.id()));
      all.stream()
          .filter(c -> sees(userId, c, state))
          .map(c -> new ChannelView(c, guild.name(), seat.maySpeak(c, state)))
          .forEach(seen::add);
    }
    seen.add(new ChannelView(state.channels().direct(userId), "", true));
    return seen;
  }

  private static boolean sees(long userId, Channel channel, State state) {
    return GuildPermission.VIEW_CHANNEL.isIn(state.population().permissionsIn(channel, userId));
  }
}
