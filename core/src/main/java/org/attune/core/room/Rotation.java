package org.attune.core.room;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Proposes who has which duty and voice next: whoever had it least often among those who are there, then who has least to do this
/// time, then whose last time is longest ago, then the order of members. So everybody has a duty once before anybody has it twice.
///
/// @param members all who are there, in their order
/// @param past the meetings before, oldest first
/// @param optedIn who plays roles
public record Rotation(List<String> members, List<Roles> past, Set<String> optedIn) {

    public Rotation {
        members = List.copyOf(members);
        past = List.copyOf(past);
        optedIn = Set.copyOf(optedIn);
        if (members.stream().distinct().count() < members.size()) {
            throw new IllegalArgumentException("a member is there twice");
        }
    }

    /// The next roles. Nobody has two voices, and the presenter has none: they are silent while the others speak.
    public Roles propose() {
        Map<Duty, String> duties = new EnumMap<>(Duty.class);
        for (Duty duty : Duty.values()) {
            next(members, duties, roles -> Optional.ofNullable(roles.duties().get(duty)))
                    .ifPresent(member -> duties.put(duty, member));
        }
        Map<Voice, String> voices = new EnumMap<>(Voice.class);
        for (Voice voice : Voice.values()) {
            List<String> able = members.stream()
                    .filter(member -> !member.equals(duties.get(Duty.PRESENTER)) && !voices.containsValue(member)
                            && (!voice.isRolePlay() || optedIn.contains(member)))
                    .toList();
            next(able, voices, roles -> Optional.ofNullable(roles.voices().get(voice)))
                    .ifPresent(member -> voices.put(voice, member));
        }
        return new Roles(duties, voices);
    }

    private Optional<String> next(List<String> able, Map<?, String> given, Function<Roles, Optional<String>> who) {
        List<String> holders = past.stream().map(who).map(holder -> holder.orElse("")).toList();
        return able.stream().min(Comparator
                .<String>comparingLong(member -> holders.stream().filter(member::equals).count())
                .thenComparingLong(member -> given.values().stream().filter(member::equals).count())
                .thenComparingInt(holders::lastIndexOf));
    }

    /// The roles of a meeting after somebody left it: their duties fall to the next, and nobody speaks from where they did.
    ///
    /// @param roles as they were
    /// @param gone who left, and is no more among the members
    public Roles without(Roles roles, String gone) {
        Map<Duty, String> duties = new EnumMap<>(Duty.class);
        roles.duties().forEach((duty, member) -> {
            if (!member.equals(gone)) {
                duties.put(duty, member);
            }
        });
        for (Duty duty : roles.duties().keySet()) {
            if (!duties.containsKey(duty)) {
                next(members, duties, before -> Optional.ofNullable(before.duties().get(duty)))
                        .ifPresent(member -> duties.put(duty, member));
            }
        }
        Map<Voice, String> voices = new EnumMap<>(Voice.class);
        roles.voices().forEach((voice, member) -> {
            if (!member.equals(gone)) {
                voices.put(voice, member);
            }
        });
        return new Roles(duties, voices);
    }
}
