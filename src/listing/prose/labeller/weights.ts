// Written by `npm run train:listing`: the weights of the labeller.
export const WEIGHTS: string =
  'W?nVvEdEe5q{%CA5pw6pKufOTkI^t2B>*nHnNWQM?ud.jZrI@L[qL-8f&lhkLJiKf+Q8v]5g.)6OOg*Ry(yCb^(p?sG277lo@:orVdFcr9-s{P6^RmGx' +
  'a1X{2Y*id?f^N2.4VkAA7CZ/mSjcYeVv=u9yvN}w]B{ok3R2B.FB*=D^-iZ]#if/gD!u]q$o{{78@&GJGny8NHcc)OkhhUidPQE41lcU74vH)Y!8VmN2' +
  'O4mw%>d5x/22P8HXFK7pgz1ExH%:M+A3lX-gx=m0$IVgOs1<Nj$&RuQ!1=lZmM#}oKi&lhDNT{KGv4!!MUhdj8%0NKgy.*lCjD033jdiwV8xG+V:Ub2s' +
  '$lQCs)$]NG{<t[*6)GyQ&>2dg/YZX1T=[luC7%mhhqJbU[fv^6K]d([76O-$OCFU:w!*PVH.kH-QC^j[S4MeDVPyaz8(A9Em4GK6Yb6@l4CfW#bEPK2X' +
  '3d$J=-ds*ezQmZyi^mtZIPpaCk.4mULJ!Rg#(fb#Pj}4Z5=>0)sZ0r{}Pg[m}zRLUFr(!}:u&df>ke:+C4)x8@<q6EiTXY.iz-!L<zvJERkdrHfONh:V' +
  '*X{7*!k/-Uqa$Lm6)g<Mx}62gAjK0exnAP<K@KBWLy2LXbV0TJfpHxazG+qHGyqeq{p}EpvA4lbE%IU+3NDKu:Y[1<O:aFEZeFZcYFmm9cN^7$ob$KU!' +
  '3=(7!cqLN:9&.VaPHZIk(#kJ]17Hutq]<j?VX0fN4+pNyIE<0jCQ=DIuK%A[4T?^06jc]@>G=(1=upO-ukFeozRn>}]hGpRn[/O):wz(gJHtY7/8kiTg' +
  'OBrVA.DIi()4dH/e4+>6<$LB}$.=0DCmb(ZJ?<r{Z@#)ZbV:OQl[^!lUW>LvMnykI6tkKbw:7xhu8zxa[]a=zHMXFSMPPZgZTwY%R057>xe6GiTCd:y%' +
  '9OOe-^*ioA=teZ>)grLRGW!cRPN8*5oI95s&5CAeQA1b1!$T.Za2@ok(chEW4lsbHI.AN690<!rxm96t?0}YF{JefV&fRN^Vt)<#M<BZ8oS-2@)wu&Md' +
  'o8f9gR6z><<<8&s$Qat1.fy5e+xUVQDz^]5ilqfn:[m@>4Y@+yaZ?yfbjtP%nA3<%o+Ld1!9i*R$X-q7rN0qm^{T1gXJ#T[^?Ad&[Q?oPzCka]$[yW96' +
  '+V&8[Gu&$!feHGaZa{8R99i[:jVky?0-Iu5Q)W)098sz5S8N:ng$/e-Jox{!hS$$CXDW}J!Qhy&&XU2pJiw>aQ@7XzzgT5/5toed)QW71Ks92XVqhEXR' +
  'O3Jx0sS4#CjecWLQ/]I^3xfDa3UMq()YYaK]Q#anLMB3Cu%YxaF]@$ij]cr?GMh#uD>)HPe}D4y9cq7T.vr{w2jaAGh<Swi8X)EN+1z*/%9c.scSr=Bn' +
  '<RIne0SFNL1E%d(:RP5Yon?&{/)@Je7u&]TUd^ICk4r>^*R$tyR2e{49xsQ=qCL2[v[U(:tIw{]l=$Yk%I1IU81VKNy.gy)K]Fi(NnfLf6ia9vY&A[/j' +
  '6{F]sga[JG$D/IJzo>G=&Ha+lbOk-uji0Z@v/87P{luUE)QAt2]n:IZtXaLzKGr0)l9Z*7*2VpEm%)JbG9Ga!R0i/}y]k*mzPThS<%%2(5iQl+}GdPFN' +
  'klQL=(aFm::@L=eFTLz*4EJS^qTnacmRPt>SoiDrT>daG6IiE%^xQJ0Qa-ZG-!yTpPS@&welimT>g5h4Tfo3zL}TBRiAZpAjv3+Zo=YUnl0W9k@&&?75' +
  'H0B#p0hAk-Ovo2w?nI4IdcSQqcEPU/0v*-#QnNy?HPW<1SzO+$u5nkc:6ez2P{wcfa)f0xQnLi*c&DqUcM8c%7E{o^K%U)sa4<F>P*l/:Jf5sHc]cn)+' +
  'f4SWe&q8((SjL4MZ}#8tYJ$#<QydZizLzx:>y(HWcQWl3.YTivwaW:@jpd=E8Gr>j+Cr)XX-6I6#/vpbJMqRop}DrRh0e9Q#?23aTisp7K<1ICPi!X*!' +
  'u*zaE7E]l-9A*J1bxv3aW&%^u}}wGv+s*JqsAFGBF:uvmN5=HzTn@9KLRTyDT%+pth7:bRe9BejG*uHCBq=?#joC8!-bTh-TDl>p}?G2YJC5M0%3stmM' +
  'i/}F4$)7I<na5p#]$akKoELLyQKNa3w2Lh4yo20Mm6:0^O&cJTTRbU9BqftYy=*}fk{PV6M0Z&h/=y$' +
  '{ySsinbFlwBHdcra!a7nhJPqJH[2.S]mcimZ!^n=hl:SFVmP-eAs7]v8Un?o^:y:w4TzYD{AZ/w9?L}FJ>DjtQC6J@ccQO:$W{xBxW%]Ba9&TXKgpH{%' +
  'L%zcd3%J)&8@V!5el+oylx-4y4J2djWR/p$.^O^i[m[1tMYSyQ}iShhHDwLddCoTKBw]Zmx3@ZY*d-t&/?ixFz07et-%CO7IvA:{bNUW{/rYlyG-t4QQ' +
  'Pa)aSl.V6/j}+z}3R)B4zfAwROC:y3vwNeU6evRFwZDeUE2KP$^cq=-VXAo7k0B>@<p/pt7U<[#ipztfkLNs?al))md7nGGz=x[a:OP-V>@[8zoI}iRG' +
  'E:9<hq9cjP*Ws3inGI[PWZ1T%S/OhTtzc>1xpZEU+JbXbLFXv@/uuOtbp.LOpM}O&]&=isp+jZsxU#Vk{3wr(-Q}aqPb#T.nIZ$z7@UbyyyjD&v!&B-W' +
  '?qO&.?86hh%L2&eL%=7SZKz?x!4gte3)MiFBh9/!1gf!:-qt38Li[p5(jP7kuW[Uar5!ZJCO.T2]rCSOdkmdmVhRt0rheq8$S6@or$-O&lu:zSqT46[E' +
  '@bv:*{07y/eC7q/:tkd@S1OY$)xF7kTO*lu8}vC>%fuxV:^=+N$@}OTZ9BahM14e8U(G(W]ZLSc](k';
