# How practices went from country to country.
travel-lead = 各项做法在哪里实施，什么从一国传到另一国，以何种方式。交流或提供从不算作采用。
travel-caption = 每个点代表一个国家；实心点表示目录中有做法在该国实施。图中不画国界。箭头指向采用的一方。
travel-kinds = 显示哪些连线
travel-from = 来自
travel-to = 去往
travel-with = 国家
travel-what = 做法
travel-took = 本国采用的做法
travel-gave = 他方采用本国的做法
travel-other = 交流与提供
travel-not-counted = 访问、课程、共用服务和提供。这些都不算作采用。
travel-nothing = 目录中没有该国的做法。其他条目提到了它：
travel-also-named = 另有提及
travel-country-by-country = 按国家查看：地图、列表和每项交流
travel-took-count = { $count ->
   *[other] 本国采用 { $count } 项
 }
travel-gave-count = { $count ->
   *[other] 他方采用 { $count } 项
 }
travel-other-count = { $count ->
   *[other] { $count } 项交流与提供
 }
travel-within = 本国之内

# What to read after an entry.
related = 接着读
related-linked = 两者之一提到另一项
related-common = 共同点：
