package dev.artishow.sandbox.seat;

import dev.artishow.sandbox.guild.Guild;
import dev.artishow.sandbox.guild.Membership;
import dev.artishow.sandbox.guild.Role;
import dev.artishow.sandbox.guild.User;
import dev.artishow.sandbox.input.Conversation;
import dev.artishow.sandbox.input.UnmetExpectation;
import dev.artishow.sandbox.world.State;
import java.util.List;
import java.util.Optional;

/** All places that people can take. */
public record Seats(Conversation conversation) {
  /**
   * Someone whose place can be taken.
   *
   * @param roles names of the roles worn, in whatever guild
   */
  public record Person(User user, List<String> roles) {
    public Person {
      roles = List.copyOf(roles);
    }
  }

  /** Everybody who is a member of some guild, but for bots and for owners without a part. */
  public List<Person> people() {
    return conversation.with(
        state ->
            state.population().people().stream().map(u -> new Person(u, roles(u, state))).toList());
  }

  /** All roles that can be picked. */
  public List<Role> roles() {
    return conversation.with(
        state -> state.population().guilds().stream().flatMap(g -> g.roles().stream()).toList());
  }

  private static List<String> roles(User user, State state) {
    return state.population().guilds().stream()
        .flatMap(g -> g.member(user.id()).stream().flatMap(m -> names(g, m).stream()))
        .distinct()
        .toList();
  }

  private static List<String> names(Guild guild, Membership member) {
    return guild.roles().stream()
        .filter(r -> member.roleIds().contains(r.id()))
        .map(Role::name)
        .toList();
  }

  /**
   * The place of a person in a channel.
   *
   * @throws UnmetExpectation if there is no such person or channel
   */
  public Seat take(long userId, long channelId) {
    Place place =
        conversation
            .with(
                state ->
                    state
                        .population()
                        .findUser(userId)
                        .flatMap(user -> state.channels().find(channelId))
                        .map(
                            channel ->
                                new Place(
                                    userId, Optional.ofNullable(channel.guildId()), channelId)))
            .orElseThrow(() -> conversation.failure("no such person or channel"));
    return new Seat(conversation, place);
  }

  /**
   * What a person sees from now on, in all channels.
   *
   * @throws UnmetExpectation if there is no such person
   */
  public Feed feed(long userId) {
    Seat seat = take(userId, conversation.with(state -> state.channels().direct(userId).id()));
    return new Feed(conversation, seat);
  }
}
