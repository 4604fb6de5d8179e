package org.attune.formats.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.attune.formats.json.JsonValue.JsonArray;
import org.attune.formats.json.JsonValue.JsonBoolean;
import org.attune.formats.json.JsonValue.JsonNumber;
import org.attune.formats.json.JsonValue.JsonObject;
import org.attune.formats.json.JsonValue.JsonString;

/// Takes the members out of a JSON object one by one, and says which is missing, wrong or unknown.
public final class JsonFields {

    private final String where;
    private final JsonObject object;
    private final Set<String> taken = new TreeSet<>();

    private JsonFields(String where, JsonObject object) {
        this.where = where;
        this.object = object;
    }

    /// The members of a value that must be an object.
    ///
    /// @param where how messages call it, such as `scales[2]`; empty for the whole text
    public static JsonFields of(String where, JsonValue value) throws JsonException {
        if (value instanceof JsonObject object) {
            return new JsonFields(where, object);
        }
        throw new JsonException(0, called(where) + " must be an object, but is " + value.kind() + ".");
    }

    /// Whether a member is there.
    public boolean has(String name) {
        return object.members().containsKey(name);
    }

    /// The names of all members, in the order of the text.
    public List<String> names() {
        return List.copyOf(object.members().keySet());
    }

    /// A member of any kind.
    public JsonValue value(String name) throws JsonException {
        taken.add(name);
        JsonValue value = object.members().get(name);
        if (value == null) {
            throw new JsonException(0, called(path(name)) + " is missing.");
        }
        return value;
    }

    /// A text.
    public String text(String name) throws JsonException {
        if (value(name) instanceof JsonString string) {
            return string.text();
        }
        throw wrong(name, "a text");
    }

    /// A number.
    public double number(String name) throws JsonException {
        if (value(name) instanceof JsonNumber number && Double.isFinite(number.number())) {
            return number.number();
        }
        throw wrong(name, "a finite number");
    }

    /// A whole number that an int can hold.
    public int whole(String name) throws JsonException {
        double number = number(name);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw wrong(name, "a whole number");
        }
        return (int) number;
    }

    /// A whole number that a long can hold, to the last digit.
    public long wholeLong(String name) throws JsonException {
        if (value(name) instanceof JsonNumber number && number.text().matches("-?\\d{1,19}")) {
            try {
                return Long.parseLong(number.text());
            } catch (NumberFormatException e) {
                throw wrong(name, "a whole number that 64 bits can hold");
            }
        }
        throw wrong(name, "a whole number");
    }

    /// `true` or `false`.
    public boolean truth(String name) throws JsonException {
        if (value(name) instanceof JsonBoolean truth) {
            return truth.isTrue();
        }
        throw wrong(name, "true or false");
    }

    /// The constant that a word stands for: `definition-only` is `DEFINITION_ONLY`.
    public <E extends Enum<E>> E choice(String name, E[] all) throws JsonException {
        String word = text(name);
        for (E each : all) {
            if (word(each).equals(word)) {
                return each;
            }
        }
        throw wrong(name, "one of " + Arrays.stream(all).map(JsonFields::word).collect(Collectors.joining(", ")));
    }

    /// The word that stands for a constant: `definition-only` for `DEFINITION_ONLY`.
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// An object inside this one.
    public JsonFields object(String name) throws JsonException {
        return of(path(name), value(name));
    }

    /// A list of objects.
    public List<JsonFields> objects(String name) throws JsonException {
        List<JsonFields> objects = new ArrayList<>();
        List<JsonValue> elements = elements(name);
        for (int i = 0; i < elements.size(); i++) {
            objects.add(of(path(name) + "[" + (i + 1) + "]", elements.get(i)));
        }
        return objects;
    }

    /// A list of texts.
    public List<String> texts(String name) throws JsonException {
        List<String> texts = new ArrayList<>();
        for (JsonValue element : elements(name)) {
            if (!(element instanceof JsonString string)) {
                throw wrong(name, "a list of texts");
            }
            texts.add(string.text());
        }
        return texts;
    }

    /// A list of finite numbers.
    public double[] numbers(String name) throws JsonException {
        List<JsonValue> elements = elements(name);
        double[] numbers = new double[elements.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!(elements.get(i) instanceof JsonNumber number) || !Double.isFinite(number.number())) {
                throw wrong(name, "a list of finite numbers");
            }
            numbers[i] = number.number();
        }
        return numbers;
    }

    /// The elements of a list.
    public List<JsonValue> elements(String name) throws JsonException {
        if (value(name) instanceof JsonArray array) {
            return array.elements();
        }
        throw wrong(name, "a list");
    }

    /// Refuses members that nobody asked for, because they are most often misspelt.
    public void requireNoMore() throws JsonException {
        for (String name : object.members().keySet()) {
            if (!taken.contains(name)) {
                throw new JsonException(0,
                        called(path(name)) + " is not known; known here are " + String.join(", ", taken) + ".");
            }
        }
    }

    /// Says that a member is not what it should be.
    public JsonException wrong(String name, String should) {
        return new JsonException(0, called(path(name)) + " must be " + should + ".");
    }

    private String path(String name) {
        return where.isEmpty() ? name : where + "." + name;
    }

    private static String called(String path) {
        return path.isEmpty() ? "The text" : "The member " + path;
    }
}
