package org.ayni.reporting.dashboard;

/** A colour of the screen, with the contrast of WCAG and the difference of CIEDE2000. */
record Colour(double red, double green, double blue) {

    private static final double[][] TO_XYZ = {
        {0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}
    };
    private static final double[] WHITE = {0.95047, 1, 1.08883};

    double contrastTo(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        double[] linear = linear();
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    /** Red, green and blue as amounts of light, 0 to 1. */
    double[] linear() {
        return new double[] {linear(red), linear(green), linear(blue)};
    }

    private static double linear(double channel) {
        double part = channel / 255;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    static Colour ofLinear(double[] light) {
        return new Colour(channel(light[0]), channel(light[1]), channel(light[2]));
    }

    private static double channel(double light) {
        double part = Math.clamp(light, 0, 1);
        return 255 * (part <= 0.0031308 ? part * 12.92 : 1.055 * Math.pow(part, 1 / 2.4) - 0.055);
    }

    static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                product[row] += matrix[row][column] * vector[column];
            }
        }
        return product;
    }

    double differenceTo(Colour other) {
        double[] one = lab();
        double[] two = other.lab();
        return difference(one[0], one[1], one[2], two[0], two[1], two[2]);
    }

    private double[] lab() {
        double[] xyz = times(TO_XYZ, linear());
        double[] root = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = xyz[i] / WHITE[i];
            root[i] = part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16.0 / 116;
        }
        return new double[] {116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])};
    }

    /** CIEDE2000 of two colours in CIELAB, with all weights 1. */
    static double difference(double l1, double a1, double b1, double l2, double a2, double b2) {
        double mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
        double g = 0.5 * (1 - Math.sqrt(Math.pow(mean, 7) / (Math.pow(mean, 7) + Math.pow(25, 7))));
        double c1 = Math.hypot(a1 * (1 + g), b1);
        double c2 = Math.hypot(a2 * (1 + g), b2);
        double h1 = hue(a1 * (1 + g), b1);
        double h2 = hue(a2 * (1 + g), b2);
        double turn = c1 * c2 == 0 ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
        double dh = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn) / 2);
        double l = (l1 + l2) / 2;
        double c = (c1 + c2) / 2;
        double h = c1 * c2 == 0
                ? h1 + h2
                : Math.abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
        double t = 1
                - 0.17 * Math.cos(Math.toRadians(h - 30))
                + 0.24 * Math.cos(Math.toRadians(2 * h))
                + 0.32 * Math.cos(Math.toRadians(3 * h + 6))
                - 0.20 * Math.cos(Math.toRadians(4 * h - 63));
        double sl = 1 + 0.015 * Math.pow(l - 50, 2) / Math.sqrt(20 + Math.pow(l - 50, 2));
        double sc = 1 + 0.045 * c;
        double sh = 1 + 0.015 * c * t;
        double rotation = -2
                * Math.sqrt(Math.pow(c, 7) / (Math.pow(c, 7) + Math.pow(25, 7)))
                * Math.sin(Math.toRadians(60 * Math.exp(-Math.pow((h - 275) / 25, 2))));
        return Math.sqrt(Math.pow((l2 - l1) / sl, 2)
                + Math.pow((c2 - c1) / sc, 2)
                + Math.pow(dh / sh, 2)
                + rotation * (c2 - c1) / sc * dh / sh);
    }

    private static double hue(double a, double b) {
        return a == 0 && b == 0 ? 0 : (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
    }
}
