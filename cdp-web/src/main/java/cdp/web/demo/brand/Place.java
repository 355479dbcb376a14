package cdp.web.demo.brand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** @param stores the brand's stores there, none in most cities */
record Place(String province, String city, double share, List<String> stores) {
    private static final Map<String, List<String>> STORES = Rows.of("stores").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.get(0), row -> List.of(row.get(1).split(" "))));

    static final Weighted<Place> CHINA = new Weighted<>(all(), Place::share);

    private static List<Place> all() {
        List<Place> places = new ArrayList<>();
        for (List<String> row : Rows.of("places")) {
            List<String[]> cities = row.get(2).transform(text -> List.of(text.split(" "))).stream()
                    .map(city -> city.split(":"))
                    .toList();
            double sum = cities.stream()
                    .mapToDouble(city -> Double.parseDouble(city[1]))
                    .sum();
            for (String[] city : cities) {
                double share = Double.parseDouble(row.get(1)) * Double.parseDouble(city[1]) / sum;
                places.add(new Place(row.get(0), city[0], share, STORES.getOrDefault(city[0], List.of())));
            }
        }
        return places;
    }
}
