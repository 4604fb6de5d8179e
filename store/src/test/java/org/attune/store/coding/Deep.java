package org.attune.store.coding;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// All that a value holds, also where it keeps silent about it when printed.
final class Deep {

    private Deep() {}

    static String text(Object value) {
        return switch (value) {
            case null -> "null";
            case Optional<?> optional -> "[" + optional.map(Deep::text).orElse("") + "]";
            case Collection<?> all -> all.stream().map(Deep::text).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map -> text(map.entrySet().stream()
                    .map(entry -> text(entry.getKey()) + "=" + text(entry.getValue())).sorted().toList());
            case Record entry -> record(entry);
            case String said -> said;
            case Enum<?> word -> word.name();
            case Number number -> number.toString();
            case Throwable thrown -> thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
            default -> value.getClass().getName().startsWith("java.") ? value.toString()
                    : value.getClass().getSimpleName();
        };
    }

    private static String record(Record entry) {
        StringBuilder text = new StringBuilder(entry.getClass().getSimpleName()).append('(');
        for (RecordComponent component : entry.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                text.append(component.getName()).append('=').append(text(component.getAccessor().invoke(entry)))
                        .append(' ');
            } catch (ReflectiveOperationException unread) {
                throw new IllegalStateException(unread);
            }
        }
        return text.append(')').toString();
    }
}
