const x = "</script>";
