package org.attune.core.agreement.resampling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Which session each unit belongs to. Units of one session are alike, so a draw takes all of them or none.
///
/// @param names each session once, in order, so that the order of units changes no draw
/// @param ofUnits for each unit the number of its session, from 0
public record Sessions(List<String> names, List<Integer> ofUnits) {

    public Sessions {
        names = List.copyOf(names);
        ofUnits = List.copyOf(ofUnits);
        for (int session : ofUnits) {
            if (session < 0 || session >= names.size()) {
                throw new IllegalArgumentException("a unit belongs to session " + session + " of 0 to "
                        + (names.size() - 1));
            }
        }
    }

    /// The sessions of units.
    ///
    /// @param ofEachUnit the name of each unit's session, in the order of units
    public static Sessions of(List<String> ofEachUnit) {
        List<String> names = new ArrayList<>(new TreeSet<>(ofEachUnit));
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        return new Sessions(names, ofEachUnit.stream().map(numbers::get).toList());
    }

    /// How many sessions.
    public int count() {
        return names.size();
    }

    int of(int unit) {
        return ofUnits.get(unit);
    }

    void mustFit(int units) {
        if (units != ofUnits.size()) {
            throw new IllegalArgumentException(
                    "there are " + units + " units, but sessions of " + ofUnits.size());
        }
    }
}
