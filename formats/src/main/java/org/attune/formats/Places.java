package org.attune.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where rows came from: a place is one number for file and line together, because every row keeps it.
public final class Places {

    private final List<String> files = new ArrayList<>();
    private int[] firsts = new int[4];
    private int next;

    /// Begins the next file.
    public void begin(String file) {
        if (files.size() == firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * firsts.length);
        }
        firsts[files.size()] = next;
        files.add(file);
    }

    /// The place of a line of the file that was begun last.
    ///
    /// @param line from 1, not falling
    public int at(long line) {
        long place = firsts[files.size() - 1] + line;
        if (place >= Integer.MAX_VALUE) {
            throw new OutOfMemoryError("more lines than can be counted");
        }
        next = (int) place + 1;
        return (int) place;
    }

    /// The file of a place, as its position in the plan, from 0.
    public int fileIndex(int place) {
        int index = files.size() - 1;
        while (firsts[index] > place) {
            index--;
        }
        return index;
    }

    /// The name of a file.
    public String file(int fileIndex) {
        return files.get(fileIndex);
    }

    /// A place as the middle of a sentence: `line 12`, and of which file where there are several.
    public String words(int place) {
        return "line " + line(place) + (files.size() == 1 ? "" : " of " + file(fileIndex(place)));
    }

    /// The line of a place.
    public long line(int place) {
        return (long) place - firsts[fileIndex(place)];
    }
}
