package org.ayni.reporting.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.ayni.reporting.framework.Framework.Way;

/** What the results table of the report's page has. */
final class PageFigures {

    private static final Pattern DATA = Pattern.compile("<td class=\"(number|nothing)\"><data value=\"([^\"]*)\">");
    private static final int REPORT = 1;
    private static final int RECORD = 3;

    private PageFigures() {}

    /** The exact number of the indicator; empty where the page says that there is none. */
    static String of(String page, String code, Way way) {
        String row = page.substring(page.indexOf("<th scope=\"row\">" + code + "</th>"));
        List<String> cells = DATA.matcher(row.substring(0, row.indexOf("</tr>")))
                .results()
                .map(each -> each.group(1).equals("number")
                        ? new BigDecimal(each.group(2)).stripTrailingZeros().toPlainString()
                        : each.group(2))
                .toList();
        return cells.get(way == Way.REPORT ? REPORT : RECORD);
    }
}
