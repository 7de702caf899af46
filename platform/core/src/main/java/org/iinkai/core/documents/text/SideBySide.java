package org.iinkai.core.documents.text;

import java.util.ArrayList;
import java.util.List;

import org.iinkai.api.documents.TextLine;
import org.iinkai.api.documents.TextLine.Change;
import org.iinkai.api.error.Refused;

/** What differs between two texts, line by line: the shortest way from one to the other (Myers). */
public final class SideBySide {

    private static final int MOST_CHANGES = 3_000;

    private SideBySide() {}

    /** All lines of both, those in both once. */
    public static List<TextLine> of(List<String> before, List<String> after) {
        List<int[]> trace = new ArrayList<>();
        int most = before.size() + after.size();
        int[] reached = new int[2 * Math.min(most, MOST_CHANGES) + 3];
        int middle = reached.length / 2;
        for (int changes = 0; changes <= Math.min(most, MOST_CHANGES); changes++) {
            trace.add(reached.clone());
            for (int k = -changes; k <= changes; k += 2) {
                int x = start(reached, middle, k, changes);
                int y = x - k;
                while (x < before.size() && y < after.size() && before.get(x).equals(after.get(y))) {
                    x++;
                    y++;
                }
                reached[middle + k] = x;
                if (x >= before.size() && y >= after.size()) {
                    return way(before, after, trace, middle);
                }
            }
        }
        throw new Refused("core.refused.document-differs");
    }

    private static int start(int[] reached, int middle, int k, int changes) {
        boolean isDown = k == -changes || (k != changes && reached[middle + k - 1] < reached[middle + k + 1]);
        return isDown ? reached[middle + k + 1] : reached[middle + k - 1] + 1;
    }

    private static List<TextLine> way(List<String> before, List<String> after, List<int[]> trace, int middle) {
        List<TextLine> lines = new ArrayList<>();
        int x = before.size();
        int y = after.size();
        for (int changes = trace.size() - 1; changes >= 0; changes--) {
            int[] reached = trace.get(changes);
            int k = x - y;
            boolean isDown = k == -changes || (k != changes && reached[middle + k - 1] < reached[middle + k + 1]);
            int fromK = isDown ? k + 1 : k - 1;
            int fromX = changes == 0 ? 0 : reached[middle + fromK];
            int fromY = changes == 0 ? 0 : fromX - fromK;
            while (x > fromX && y > fromY) {
                x--;
                y--;
                lines.add(new TextLine(Change.SAME, before.get(x)));
            }
            if (changes > 0 && isDown) {
                lines.add(new TextLine(Change.ADDED, after.get(fromY)));
            } else if (changes > 0) {
                lines.add(new TextLine(Change.REMOVED, before.get(fromX)));
            }
            x = fromX;
            y = fromY;
        }
        return lines.reversed();
    }
}
