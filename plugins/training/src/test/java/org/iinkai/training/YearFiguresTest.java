package org.iinkai.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

import org.iinkai.training.YearFigures.Part;

class YearFiguresTest {

    @Test
    void the_year_is_the_sum_of_its_places() {
        YearFigures figures = new YearFigures(List.of(new Part("", 38, 520), new Part("東京", 6, 83)));

        assertThat(figures.runs()).isEqualTo(44);
        assertThat(figures.people()).isEqualTo(603);
        assertThat(figures.parts()).extracting(Part::isOnline).containsExactly(true, false);
    }

    @Test
    void a_year_without_runs_adds_up_to_nothing() {
        YearFigures figures = new YearFigures(List.of());

        assertThat(figures.runs()).isZero();
        assertThat(figures.people()).isZero();
    }
}
